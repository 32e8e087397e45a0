// The scenarios share the hosts of one process (test:///default); side by side they can see each other now and then.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
