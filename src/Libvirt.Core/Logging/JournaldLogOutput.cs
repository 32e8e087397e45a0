using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Libvirt.Interop;

namespace Libvirt;

/// <summary>The systemd journal, through its native protocol: a datagram of fields.</summary>
internal sealed unsafe class JournaldLogOutput : LogOutput
{
    private readonly int _fd;

    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: no socket</exception>
    public JournaldLogOutput(LogPriority priority) : base(priority)
    {
        _fd = LibC.Socket(LibC.UnixSocket, LibC.DatagramSocket | LibC.SocketCloseOnExec, 0);
        if (_fd < 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), "failed to open journald socket");
    }

    public override string Place => "journald";

    public override void Close() => LibC.Close(_fd);

    protected override void Write(LogLine line)
    {
        var message = new MemoryStream();
        Add(message, "MESSAGE", line.Message);
        Add(message, "PRIORITY", $"{SyslogLogOutput.Severity(line.Priority)}");
        Add(message, "SYSLOG_FACILITY", "3");
        Add(message, "LIBVIRT_SOURCE", line.Source.Name);
        if (line.Function is { } function)
        {
            Add(message, "CODE_LINE", $"{line.Line}");
            Add(message, "CODE_FUNC", function);
        }
        message.Write(Encoding.UTF8.GetBytes(line.Fields ?? ""));
        Send(message.GetBuffer().AsSpan(0, (int)message.Length));
    }

    /// <summary>"NAME=value\n", or for text of several lines the form with a length.</summary>
    private static void Add(MemoryStream message, string name, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        message.Write(Encoding.ASCII.GetBytes(name));
        if (value.Contains('\n'))
        {
            Span<byte> length = stackalloc byte[8];
            BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)bytes.Length);
            message.WriteByte((byte)'\n');
            message.Write(length);
        }
        else
        {
            message.WriteByte((byte)'=');
        }
        message.Write(bytes);
        message.WriteByte((byte)'\n');
    }

    private void Send(ReadOnlySpan<byte> message)
    {
        var path = "/run/systemd/journal/socket"u8;
        Span<byte> address = stackalloc byte[2 + 108];
        address.Clear();
        address[0] = LibC.UnixSocket;
        path.CopyTo(address[2..]);
        // SAFETY: both spans are pinned for the call, and their lengths are their own.
        fixed (byte* data = message, to = address)
            LibC.SendTo(_fd, data, (nuint)message.Length, LibC.NoSignal, to, (uint)(2 + path.Length));
    }
}
