"""The semantic view without a screen: which rows are open, and how their words differ."""
