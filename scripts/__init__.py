"""What the makers of this project run, and no user: screenshots, and the browser they are taken with."""
