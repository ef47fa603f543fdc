"""The command `factbox`: results to standard output, all else to standard error, and an exit code to rely on."""
