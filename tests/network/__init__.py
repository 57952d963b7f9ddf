"""Who asks for the network: a guard around every test, and one for the processes that a test starts."""
