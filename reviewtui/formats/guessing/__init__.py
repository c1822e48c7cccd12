"""What looks renamed or moved in a comparison of schemas: guesses for people, that change no verdict."""
