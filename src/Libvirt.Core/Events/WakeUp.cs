using Libvirt.Interop;

namespace Libvirt;

/// <summary>An eventfd that ends a poll(2) of the loop from another thread. Belongs to one process: a forked child gets its own.</summary>
internal sealed unsafe class WakeUp
{
    private int _fd = -1;
    private int _process;

    /// <summary>The descriptor to poll for reading; -1 when there is none to be had.</summary>
    public int Descriptor
    {
        get
        {
            int process = LibC.GetProcessId();
            if (_process != process || _fd < 0)
            {
                // After fork the number is the parent's counter, or by now somebody else's file: it is neither used nor closed.
                _fd = LibC.EventFd(0, LibC.EventFdNonBlocking | LibC.EventFdCloseOnExec);
                _process = process;
            }
            return _fd;
        }
    }

    /// <summary>Ends the poll that is under way, or the next one.</summary>
    public void Signal()
    {
        ulong one = 1;
        // SAFETY: the buffer is a local of the size that eventfd demands.
        if (_fd >= 0 && _process == LibC.GetProcessId())
            LibC.Write(_fd, &one, sizeof(ulong));
    }

    /// <summary>Forgets all signals.</summary>
    public void Clear()
    {
        ulong count;
        // SAFETY: as above; the descriptor does not block.
        LibC.Read(_fd, &count, sizeof(ulong));
    }
}
