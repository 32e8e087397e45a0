using System.Runtime.InteropServices;
using Libvirt.Daemon.Interop;
using Libvirt.Host.Sockets;
using Libvirt.Json;
using Libvirt.Rpc.Server;

namespace Libvirt.Daemon.GuestLogs;

/// <summary>A log with a pipe that a guest writes to. It lives until the last writer has closed the pipe, whatever becomes of the client that opened it.</summary>
/// <param name="owner">Whose log it is.</param>
/// <param name="pipe">The reading end, non-blocking.</param>
/// <param name="file">Where the bytes go.</param>
/// <param name="ended">Told once, on the thread that serves pipes, when the last writer is gone.</param>
internal sealed unsafe class OpenLog(LogOwner owner, Descriptor pipe, LogFile file, Action<OpenLog> ended) : IReactorHandler, IDisposable
{
    private const int Chunk = 64 << 10, ChunksPerTurn = 16, Interrupted = 4;
    private static readonly LogSource Log = new("logging.log_handler");

    private readonly Lock _gate = new();
    private readonly byte[] _buffer = new byte[Chunk];
    private bool _failing;

    /// <summary>The log's name.</summary>
    public string Path => file.Path;

    /// <summary>The reading end.</summary>
    public int Pipe => pipe.Number;

    /// <summary>True when the last writer is gone; everything that it wrote is in the file then.</summary>
    public bool IsOver
    {
        get
        {
            lock (_gate)
                return !Drain(int.MaxValue);
        }
    }

    /// <summary>Where the next byte goes, after everything that is in the pipe now was written.</summary>
    public (ulong Inode, ulong Offset) Position
    {
        get
        {
            lock (_gate)
            {
                Drain(int.MaxValue);
                return (file.Inode, file.Position);
            }
        }
    }

    /// <summary>Appends text that does not come through the pipe, after what has come before it.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Append(ReadOnlySpan<byte> text)
    {
        lock (_gate)
        {
            Drain(int.MaxValue);
            file.Append(text);
        }
    }

    /// <summary>Runs a reader while no file is renamed.</summary>
    public T WhileStill<T>(Func<T> read)
    {
        lock (_gate)
        {
            Drain(int.MaxValue);
            return read();
        }
    }

    /// <inheritdoc/>
    public void Ready(uint events)
    {
        bool more;
        lock (_gate)
            more = Drain(ChunksPerTurn);
        if (!more)
            ended(this);
    }

    /// <summary>What the next process needs, in native's words.</summary>
    public JsonObject Save()
    {
        var state = new JsonObject().Add("pipefd", (long)pipe.Number).Add("path", file.Path);
        owner.Save(state);
        return state;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            pipe.Dispose();
            file.Dispose();
        }
    }

    /// <summary>Moves what is in the pipe to the file; the gate is held.</summary>
    /// <returns>false when all writers are gone</returns>
    private bool Drain(int chunks)
    {
        for (; chunks > 0; chunks--)
        {
            nint count;
            // SAFETY: the array is pinned and its length passed.
            fixed (byte* bytes = _buffer)
                count = Native.Read(pipe.Number, bytes, Chunk);
            if (count == 0)
                return false;
            if (count > 0)
            {
                Write(_buffer.AsSpan(0, (int)count));
                continue;
            }
            if (Marshal.GetLastPInvokeError() is var error && error == Native.Again)
                return true;
            if (error != Interrupted)
            {
                Log.Error($"Unable to read from log pipe of {Path}: {ErrorMessages.Errno(error)}");
                return false;
            }
        }
        return true;
    }

    /// <summary>A full disk costs lines of the log, never the guest's progress: nobody could go on writing if the pipe were not emptied.</summary>
    private void Write(ReadOnlySpan<byte> data)
    {
        try
        {
            file.Append(data);
            _failing = false;
        }
        catch (LibvirtException e)
        {
            if (!_failing)
                Log.Error($"{e.Message}: output of {owner.DomainName} is lost until that changes");
            _failing = true;
        }
    }
}
