// The default event loop and test:///default belong to the process: side by side, one test's loop delivers the other one's events (LoopTurn.cs),
// and scenarios see each other's guests.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
