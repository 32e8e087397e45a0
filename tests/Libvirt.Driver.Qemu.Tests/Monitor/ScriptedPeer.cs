using System.Text;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host.Sockets;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Monitor;

/// <summary>The other end of a monitor: a test says word by word what "QEMU" tells and reads what it was told.</summary>
internal sealed class ScriptedPeer : IDisposable
{
    public const string Greeting = """{"QMP": {"version": {"qemu": {"micro": 1, "minor": 2, "major": 7}, "package": "tests"}, "capabilities": ["oob"]}}""";
    private readonly Descriptor _socket;
    private readonly List<byte> _received = [];

    public ScriptedPeer(Action<QmpEvent>? events = null, Action<LibvirtException>? closed = null)
    {
        (var ours, _socket) = SocketIo.CreatePair();
        Monitor = QmpMonitor.Attach("guest", ours, events, closed);
    }

    public QmpMonitor Monitor { get; }

    public Queue<int> Descriptors { get; } = [];

    public static Deadline Soon => Deadline.After(TimeSpan.FromSeconds(10));

    public void Say(string line) => SayBytes(Encoding.UTF8.GetBytes(line + "\r\n"));

    /// <returns>false when the monitor does not listen any more</returns>
    public bool SayBytes(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            int count = SocketIo.Send(_socket.Number, bytes, wait: true);
            if (count < 0)
                return false;
            bytes = bytes[count..];
        }
        return true;
    }

    /// <summary>Reads the next command.</summary>
    public JsonObject Hear()
    {
        var buffer = new byte[65536];
        for (; ; )
        {
            int end = _received.IndexOf((byte)'\n');
            if (end >= 0)
            {
                var line = _received[..end].ToArray();
                _received.RemoveRange(0, end + 1);
                return (JsonObject)JsonValue.Parse(line);
            }
            Assert.NotEqual(0, SocketIo.Wait(_socket.Number, true, false, 10_000));
            int count = SocketIo.ReceiveDescriptors(_socket.Number, buffer, Descriptors);
            Assert.True(count > 0, "the monitor has closed");
            _received.AddRange(buffer.AsSpan(0, count));
        }
    }

    /// <summary>Whether nothing is told within a moment.</summary>
    public bool HearsNothing() => !_received.Contains((byte)'\n') && SocketIo.Wait(_socket.Number, true, false, 100) == 0;

    /// <summary>Reads a command and answers it with a value.</summary>
    public JsonObject Answer(string value)
    {
        var command = Hear();
        Return(command, value);
        return command;
    }

    public void Return(JsonObject command, string value) => Say($$"""{"return": {{value}}, "id": "{{command.GetString("id")}}"}""");

    /// <summary>Greets and lets the monitor negotiate.</summary>
    public QmpMonitor Ready()
    {
        var thread = new Thread(() => { Say(Greeting); Answer("{}"); });
        thread.Start();
        Monitor.Negotiate(Soon);
        thread.Join();
        return Monitor;
    }

    public void Close() => _socket.Dispose();

    public void Dispose()
    {
        Monitor.Dispose();
        _socket.Dispose();
    }
}
