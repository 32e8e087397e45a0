using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Bus;

/// <summary>A connection to the system bus that makes one call at a time.</summary>
/// <remarks>
/// A client of our own: libvirt needs a handful of methods with a few types, while libdbus and sd-bus bring a library that may be absent, variadic C
/// functions, and threads or event loops of theirs. A connection after an error is of no more use.
/// </remarks>
public sealed partial class BusConnection : IDisposable
{
    private const int NonBlocking = 0x800; // SOCK_NONBLOCK
    private const int TryAgain = 11; // EAGAIN
    private const int HeaderSize = 16, LargestMessage = 1 << 20; // the answers are short: native's limit of 128 MiB is not for us
    private const byte Return = 2, Error = 3, Signal = 4;

    private readonly Descriptor _socket;
    private readonly byte[] _buffer = new byte[4096];
    private int _start, _end;
    private uint _serial;

    private BusConnection(Descriptor socket, bool takesDescriptors) => (_socket, _descriptors) = (socket, takesDescriptors ? [] : null);

    /// <summary>Connects, says who we are and gets a name.</summary>
    /// <param name="address">For example <see cref="BusAddress.System"/>.</param>
    /// <param name="deadline">When to give up, in <see cref="Environment.TickCount64"/>'s milliseconds.</param>
    /// <param name="takesDescriptors">Answers may be descriptors.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR of domain D-Bus: nobody is there, or he does not want us; VIR_ERR_OPERATION_TIMEOUT</exception>
    public static BusConnection Open(string address, long deadline, bool takesDescriptors = false)
    {
        LibvirtException? first = null;
        foreach (string socket in BusAddress.Sockets(address))
        {
            BusConnection? connection = null;
            try
            {
                connection = new(Connect(socket, deadline), takesDescriptors);
                connection.Authenticate(deadline);
                connection.Call(new("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello", ""), null, "s", deadline);
                return connection;
            }
            catch (LibvirtException e)
            {
                connection?.Dispose();
                first ??= e;
            }
        }
        throw first!;
    }

    /// <summary>Calls a method and waits for its answer.</summary>
    /// <param name="call">The method.</param>
    /// <param name="arguments">Its arguments as <see cref="BusCall.Signature"/> says; null for none.</param>
    /// <param name="expected">The signature that the answer must have.</param>
    /// <param name="deadline">When to give up, in <see cref="Environment.TickCount64"/>'s milliseconds.</param>
    /// <returns>a reader of the answer's values</returns>
    /// <exception cref="LibvirtException">
    /// VIR_ERR_DBUS_SERVICE: the service refuses or does not exist; VIR_ERR_OPERATION_TIMEOUT; VIR_ERR_INTERNAL_ERROR: the bus went away or talks nonsense
    /// </exception>
    public BusReader Call(BusCall call, BusWriter? arguments, string expected, long deadline)
    {
        uint serial = ++_serial;
        Send(call.Encode(serial, arguments).Bytes, deadline);
        for (; ; )
            if (Receive(serial, expected, deadline) is { } answer)
                return answer;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close(_descriptors?.Count ?? 0);
        Close(_answered);
        _socket.Dispose();
    }

    private static Descriptor Connect(string socket, long deadline)
    {
        const int limit = 108; // of sun_path, with the zero at the end
        Span<byte> address = stackalloc byte[2 + limit];
        address.Clear();
        address[0] = Native.LocalFamily;
        int length = Encoding.UTF8.GetByteCount(socket);
        if (length >= limit)
            throw BusErrors.Unreachable($"the socket's name '{socket}' has more than {limit - 1} bytes");
        Encoding.UTF8.GetBytes(socket, address[2..]);
        int number = Native.Socket(Native.LocalFamily, Native.StreamSocket | Native.CloseOnExec | NonBlocking, 0);
        if (number < 0)
            throw BusErrors.Unreachable($"Could not connect: {ErrorMessages.Errno(Marshal.GetLastPInvokeError())}");
        var descriptor = new Descriptor(number);
        // Names in the abstract name space end with their last byte.
        uint size = (uint)(2 + length + (socket[0] == '\0' ? 0 : 1));
        while (Native.Connect(number, address, size) != 0)
        {
            int errno = Marshal.GetLastPInvokeError();
            if (errno == TryAgain && Environment.TickCount64 < deadline)
            {
                Thread.Sleep(10); // its queue is full, and poll does not tell when it is not
                continue;
            }
            descriptor.Dispose();
            throw BusErrors.Unreachable($"Could not connect: {ErrorMessages.Errno(errno)}");
        }
        return descriptor;
    }

    /// <summary>The line protocol in front: the kernel vouches for our user.</summary>
    private void Authenticate(long deadline)
    {
        string user = Convert.ToHexString(Encoding.ASCII.GetBytes($"{Native.EffectiveUser()}"));
        Send(Encoding.ASCII.GetBytes($"\0AUTH EXTERNAL {user}\r\n"), deadline);
        string answer = Line(deadline);
        if (!answer.StartsWith("OK ", StringComparison.Ordinal))
            throw BusErrors.Unreachable($"the bus refuses us: {answer}");
        if (_descriptors is not null)
        {
            Send("NEGOTIATE_UNIX_FD\r\n"u8, deadline);
            answer = Line(deadline);
            if (answer != "AGREE_UNIX_FD")
                throw BusErrors.Unreachable($"the bus passes no descriptors on: {answer}");
        }
        Send("BEGIN\r\n"u8, deadline);
    }

    private string Line(long deadline)
    {
        var line = new List<byte>();
        while (line is not [.., (byte)'\r', (byte)'\n'])
        {
            if (line.Count > 1000)
                throw BusErrors.Unreachable("the bus answers without an end of line");
            line.Add(Take(1, deadline)[0]);
        }
        return Encoding.UTF8.GetString([.. line]).TrimEnd();
    }

    /// <summary>Receives a message.</summary>
    /// <returns>null when it is not the answer</returns>
    private BusReader? Receive(uint serial, string expected, long deadline)
    {
        var header = Take(HeaderSize, deadline);
        bool isBigEndian = header[0] == (byte)'B';
        if (!isBigEndian && header[0] != (byte)'l' || header[3] != 1)
            throw BusErrors.Malformed("unknown byte order or version");
        uint bodySize = Number(header, 4), fieldsSize = Number(header, 12);
        if (bodySize > LargestMessage || fieldsSize > LargestMessage)
            throw BusErrors.Malformed($"a message of {(ulong)bodySize + fieldsSize} bytes, more than {LargestMessage}");
        int padding = (int)(-fieldsSize & 7);
        byte[] message = [.. header, .. Take((int)fieldsSize + padding + (int)bodySize, deadline)];
        var fields = BusFields.Read(message.AsMemory(0, HeaderSize + (int)fieldsSize), isBigEndian);
        byte type = header[1];
        var body = new BusReader(message.AsMemory(HeaderSize + (int)fieldsSize + padding), isBigEndian);
        bool isAnswer = fields.Reply == serial && type is (Return or Error);
        TakeDescriptors(fields.Descriptors, isAnswer);
        if (type == Signal && _signals.Count < MostSignals)
            _signals.Enqueue(new(fields.Sender, fields.Path, fields.Interface, fields.Member, fields.Signature, body));
        if (!isAnswer)
            return null;
        var (signature, error) = (fields.Signature, fields.Error);
        if (type == Error)
            throw BusErrors.Service(error, signature.StartsWith('s') ? body.Text() : "");
        return signature == expected ? body : throw BusErrors.Malformed($"an answer of type '{signature}', expected '{expected}'");

        uint Number(byte[] bytes, int offset) => isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(offset)) : BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(offset));
    }

    private void Send(ReadOnlySpan<byte> data, long deadline)
    {
        while (!data.IsEmpty)
        {
            int count = SocketIo.Send(_socket.Number, data);
            if (count > 0)
                data = data[count..];
            else if (count == SocketIo.WouldBlock)
                Wait(write: true, deadline);
            else
                throw LostConnection(-count);
        }
    }

    private byte[] Take(int count, long deadline)
    {
        var taken = new byte[count];
        for (int got = 0; got < count;)
        {
            if (_start < _end)
            {
                int part = Math.Min(_end - _start, count - got);
                _buffer.AsSpan(_start, part).CopyTo(taken.AsSpan(got));
                _start += part;
                got += part;
                continue;
            }
            int received = _descriptors is null ? SocketIo.Receive(_socket.Number, _buffer) : SocketIo.ReceiveDescriptors(_socket.Number, _buffer, _descriptors);
            if (received > 0)
                (_start, _end) = (0, received);
            else if (received == SocketIo.WouldBlock)
                Wait(write: false, deadline);
            else
                throw LostConnection(-received);
        }
        return taken;
    }

    private void Wait(bool write, long deadline)
    {
        long left = deadline - Environment.TickCount64;
        // A signal may end the wait early; whoever called looks again.
        if (left <= 0 || SocketIo.Wait(_socket.Number, !write, write, (int)Math.Min(left, int.MaxValue)) == 0)
            throw LibvirtException.Create(ErrorDomain.Dbus, ErrorNumber.OperationTimeout, "no answer from D-Bus in time");
    }

    private static LibvirtException LostConnection(int errno)
        => LibvirtException.Internal(ErrorDomain.Dbus, errno == 0 ? "the D-Bus connection was closed" : $"the D-Bus connection broke: {ErrorMessages.Errno(errno)}");
}
