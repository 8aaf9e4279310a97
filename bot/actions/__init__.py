"""What members may change: a folder for each action, and what they share."""
