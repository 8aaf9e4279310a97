"""Charts as pictures: a worker process draws them, this process keeps them. Nothing here imports matplotlib early."""
