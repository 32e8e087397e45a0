using System.Text;
using Libvirt.Host.Processes;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;

namespace Libvirt.Rpc.Transports;

/// <summary>A program whose standard input and output are the stream: one socket pair, so that nothing raises SIGPIPE. It ends with the channel.</summary>
public sealed class PipeChannel : ByteChannel
{
    private const int ErrnoIo = 5, LimitOfErrors = 4096, LastWordsMilliseconds = 500;
    private readonly ChildProcess _program;
    private readonly Descriptor _socket, _errors;
    private readonly byte[] _text = new byte[LimitOfErrors];
    private int _length;

    private PipeChannel(ChildProcess program, Descriptor socket, Descriptor errors)
    {
        _program = program;
        _socket = socket;
        _errors = errors;
        ErrorDescriptor = errors.Number;
    }

    /// <inheritdoc/>
    public override int Descriptor => _socket.Number;

    /// <summary>The program's process id.</summary>
    public int ProcessId => _program.Id;

    /// <summary>What to poll for reading to call <see cref="CollectErrors"/>; -1 when the program has closed it.</summary>
    internal int ErrorDescriptor { get; private set; }

    /// <summary>Starts a program.</summary>
    /// <param name="program">A path, or a name to look up in $PATH.</param>
    /// <param name="arguments">Its arguments, without the program's name.</param>
    /// <param name="environment">"NAME=value" each.</param>
    /// <param name="newSession">True for a program that must not ask at the caller's terminal.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: not found, or not started</exception>
    public static PipeChannel Start(string program, IReadOnlyList<string> arguments, IReadOnlyList<string> environment, bool newSession = false)
    {
        const int NoEntry = 2;
        var path = program.Contains('/') ? program : ProgramPath.Find(program)
            ?? throw LibvirtException.System(ErrorDomain.None, NoEntry, $"Cannot find '{program}' in path");
        var (socket, input) = SocketIo.CreatePair();
        Descriptor? errors = null;
        using (input)
        {
            try
            {
                (errors, var output) = SocketIo.CreatePipe();
                using (output)
                {
                    var plan = new ProcessPlan
                    {
                        Program = path,
                        Arguments = [program, .. arguments],
                        Environment = environment,
                        Input = input.Number,
                        Output = input.Number,
                        Error = output.Number,
                        NewSession = newSession,
                    };
                    return new(ChildProcess.Start(plan), socket, errors);
                }
            }
            catch
            {
                socket.Dispose();
                errors?.Dispose();
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public override int Receive(Span<byte> data)
    {
        CollectErrors();
        int count = SocketIo.Receive(_socket.Number, data);
        return count switch
        {
            > 0 => count,
            SocketIo.WouldBlock => WouldBlock,
            0 => LastWords() is { Length: > 0 } words ? throw LibvirtException.System(ErrorDomain.Rpc, ErrnoIo, $"End of file while reading data: {words}") : 0,
            _ => throw LibvirtException.System(ErrorDomain.Rpc, -count, $"Cannot recv data: {LastWords()}"),
        };
    }

    /// <inheritdoc/>
    public override int Send(ReadOnlySpan<byte> data)
    {
        CollectErrors();
        int count = SocketIo.Send(_socket.Number, data);
        return count >= 0 ? count : count == SocketIo.WouldBlock ? WouldBlock
            : throw LibvirtException.System(ErrorDomain.Rpc, -count, LastWords() is { Length: > 0 } words ? $"Cannot write data: {words}" : "Cannot write data");
    }

    /// <summary>What the program has written to standard error, the last 4 KiB of it, when it is about to end: waits half a second for it.</summary>
    internal string LastWords()
    {
        const int Step = 10;
        Span<short> returned = stackalloc short[2];
        for (int left = LastWordsMilliseconds; left > 0 && CollectErrors(); left -= Step)
            _ = SocketIo.WaitAny([ErrorDescriptor, _program.Handle], [1, 1], returned, Step);
        lock (_text)
            return Encoding.UTF8.GetString(_text, 0, _length).TrimEnd();
    }

    /// <summary>Reads standard error, so that the program never waits for us. Senders and receivers may both come here.</summary>
    /// <returns>true while more may come</returns>
    internal bool CollectErrors()
    {
        lock (_text)
            return ReadErrors();
    }

    private bool ReadErrors()
    {
        while (ErrorDescriptor >= 0)
        {
            if (_length == LimitOfErrors)
            {
                _text.AsSpan(LimitOfErrors / 2).CopyTo(_text);
                _length = LimitOfErrors / 2;
            }
            int count = SocketIo.ReadAvailable(_errors.Number, _text.AsSpan(_length));
            if (count == SocketIo.WouldBlock)
                return true;
            if (count <= 0)
            {
                ErrorDescriptor = -1;
                return false;
            }
            _length += count;
        }
        return false;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _socket.Dispose();
        _program.Dispose();
        lock (_text)
        {
            _errors.Dispose();
            ErrorDescriptor = -1;
        }
    }
}
