namespace Libvirt.Rpc.Client;

/// <summary>A thread that waits for something to arrive: until it is there, or until this thread has to do the reading itself.</summary>
internal class Waiter
{
    private bool _done, _mayRead;

    /// <summary>True when what is waited for has arrived or can no longer arrive.</summary>
    public bool IsDone => Volatile.Read(ref _done);

    /// <summary>Wakes the thread: it is there.</summary>
    public void Complete()
    {
        lock (this)
        {
            _done = true;
            Monitor.PulseAll(this);
        }
    }

    /// <summary>Wakes the thread: it reads from now on.</summary>
    public void HandOver()
    {
        lock (this)
        {
            _mayRead = true;
            Monitor.PulseAll(this);
        }
    }

    /// <summary>Takes the reading if it was handed over, without waiting.</summary>
    public bool TakeReading()
    {
        lock (this)
        {
            bool read = _mayRead;
            _mayRead = false;
            return read;
        }
    }

    /// <summary>Starts anew.</summary>
    protected void Restart() => _done = _mayRead = false;

    /// <summary>Waits.</summary>
    /// <returns>true when this thread has to read</returns>
    public bool Wait()
    {
        lock (this)
        {
            while (!_done && !_mayRead)
                Monitor.Wait(this);
            bool read = _mayRead;
            _mayRead = false;
            return read;
        }
    }
}
