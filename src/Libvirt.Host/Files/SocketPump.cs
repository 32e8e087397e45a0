using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Files;

/// <summary>Copies between a socket and a file on a thread of its own, for programs that take a socket where they refuse a file.</summary>
public sealed class SocketPump : IDisposable
{
    private const int BufferSize = 256 * 1024, StackSize = 128 * 1024, BrokenPipe = 32, Reset = 104; // EPIPE, ECONNRESET
    private readonly Thread _thread;
    private readonly Descriptor _socket;
    private readonly int _file;
    private readonly bool _isDirect;
    private int _error;

    /// <summary>Starts to copy to the end.</summary>
    /// <param name="socket">Our end, which is closed when all is copied or something failed: the other side notices it.</param>
    /// <param name="file">A file at the right place, which stays the caller's.</param>
    /// <param name="fromFile">True when the file is read.</param>
    /// <param name="isDirect">Past the host's cache of files; see <see cref="DirectTransfer.Probe"/>.</param>
    public SocketPump(Descriptor socket, int file, bool fromFile, bool isDirect = false)
    {
        (_socket, _file, _isDirect) = (socket, file, isDirect);
        _thread = new Thread(() => Run(fromFile), StackSize) { IsBackground = true, Name = "pump" };
        _thread.Start();
    }

    /// <summary>errno of the file; 0 when nothing failed so far. A peer that has gone is no failure: it has what it wanted.</summary>
    public int Error => Volatile.Read(ref _error);

    /// <summary>Waits until everything is copied; the other end of the socket must be closed, or close by itself.</summary>
    /// <returns>0, else errno</returns>
    public int Wait()
    {
        _thread.Join();
        return Error;
    }

    /// <summary>Gives up what is not copied yet.</summary>
    public void Dispose()
    {
        SocketIo.Shut(_socket.Number);
        _thread.Join();
    }

    private void Run(bool fromFile)
    {
        int error = _isDirect ? fromFile ? DirectlyFromFile() : DirectlyToFile() : fromFile ? FromFile() : ToFile();
        Volatile.Write(ref _error, error is BrokenPipe or Reset ? 0 : error);
        _socket.Dispose();
    }

    private int ToFile()
    {
        var buffer = new byte[BufferSize];
        for (; ; )
        {
            int count = SocketIo.Receive(_socket.Number, buffer, wait: true);
            if (count <= 0)
                return -count;
            for (var rest = buffer.AsSpan(0, count); rest.Length > 0;)
            {
                nint written = Native.Write(_file, rest, (nuint)rest.Length);
                if (written >= 0)
                    rest = rest[(int)written..];
                else if (Marshal.GetLastPInvokeError() is not Native.Interrupted and var error)
                    return error;
            }
        }
    }

    private int FromFile()
    {
        var buffer = new byte[BufferSize];
        for (; ; )
        {
            nint count = Native.Read(_file, buffer, (nuint)buffer.Length);
            if (count == 0)
                return 0;
            if (count < 0)
            {
                if (Marshal.GetLastPInvokeError() is not Native.Interrupted and var error)
                    return error;
                continue;
            }
            if (SendAll(buffer.AsSpan(0, (int)count)) is not 0 and var lost)
                return lost;
        }
    }

    private int DirectlyToFile()
    {
        using var file = new DirectTransfer(_file);
        for (; ; )
        {
            int count = SocketIo.Receive(_socket.Number, file.Free, wait: true);
            if (count < 0)
                return -count;
            if ((count == 0 ? file.End() : file.Put(count)) is not 0 and var error)
                return error;
            if (count == 0)
                return 0;
        }
    }

    private int DirectlyFromFile()
    {
        using var file = new DirectTransfer(_file);
        for (; ; )
        {
            if (file.Read(out var data) is not 0 and var error)
                return error;
            if (data.IsEmpty)
                return 0;
            if (SendAll(data) is not 0 and var lost)
                return lost;
        }
    }

    private int SendAll(ReadOnlySpan<byte> rest)
    {
        while (rest.Length > 0)
        {
            int sent = SocketIo.Send(_socket.Number, rest, wait: true);
            if (sent < 0)
                return -sent;
            rest = rest[sent..];
        }
        return 0;
    }
}
