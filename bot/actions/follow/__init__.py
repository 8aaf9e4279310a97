"""/follow: be told what is new about an athlete, a rivalry, an event, a meet or records."""
