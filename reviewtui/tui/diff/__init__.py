"""Line differences as the terminal shows them: pure logic, no widget."""
