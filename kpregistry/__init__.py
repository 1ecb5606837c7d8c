"""The project: settings, addresses, the admin site, and the commands that bring it to life."""
