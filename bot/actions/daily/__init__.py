"""/daily: a post a day, of what happened on it and of records that have stood since."""
