using System.Text;
using Libvirt.Host.Sockets;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor;

public sealed partial class QmpMonitor
{
    /// <summary>A guest that tells much leaves room for others after so many reads.</summary>
    private const int ReadsInTurn = 8;

    private const int Quoted = 200;
    private static readonly JsonLimits Limits = new(QmpLines.LongestMessage, 512);
    private readonly QmpLines _lines = new();

    /// <summary>Reads and writes what can be; by the loop.</summary>
    /// <param name="events">What the socket is ready for.</param>
    /// <param name="buffer">The loop's, for this call.</param>
    /// <returns>false when the monitor has ended</returns>
    internal bool Serve(uint events, byte[] buffer)
    {
        try
        {
            if ((events & EventPoll.Output) != 0)
                lock (_gate)
                    Send();
            if ((events & (EventPoll.Input | EventPoll.Failed)) != 0)
                Receive(buffer);
        }
        catch (LibvirtException error)
        {
            Fail(error);
        }
        catch (Exception error)
        {
            Fail(QmpErrors.Internal($"a handler of the monitor of '{_guest}' failed: {error.Message}")); // it must not end the process, and not go on as if nothing had happened
        }
        return End is null;
    }

    /// <summary>Closes the descriptor and says so; by the loop, after it has forgotten the monitor.</summary>
    internal void Release()
    {
        LibvirtException? reason;
        lock (_gate)
        {
            _attached = false;
            _socket.Dispose();
            reason = _closedByUs ? null : _end;
        }
        if (reason is null)
            return;
        Log.Debug($"monitor of '{_guest}' ended: {reason.Message}");
        try
        {
            Closed?.Invoke(reason);
        }
        catch (Exception error)
        {
            Log.Error($"the handler for the end of the monitor of '{_guest}' failed: {error}"); // nobody is left who could be told
        }
    }

    private void Receive(byte[] buffer)
    {
        for (int i = 0; i < ReadsInTurn && End is null; i++)
        {
            int count = SocketIo.Receive(Descriptor, buffer);
            if (count == SocketIo.WouldBlock)
                return;
            if (count < 0)
                throw LibvirtException.System(ErrorDomain.Qemu, -count, "Unable to read from monitor");
            if (count == 0)
                throw QmpErrors.EndOfFile(_guest);
            _lines.Append(buffer.AsSpan(0, count), Take);
            if (count < buffer.Length)
                return;
        }
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        if (End is not null)
            return; // an earlier line of the same read ended it
        if (JsonValue.Parse(line, Limits) is not JsonObject message)
            throw QmpErrors.Internal($"Parsed JSON reply '{Quote(line)}' isn't an object");
        if (message.GetObject("QMP") is { } greeting)
            _greeting.Complete(new QmpReply("greeting", new JsonObject().Add("return", greeting)));
        else if (message.GetString("event") is { } name)
        {
            var time = message.GetObject("timestamp");
            Events?.Invoke(new QmpEvent(name, message.GetObject("data"), time?.GetNumber("seconds")?.AsLong ?? -1, time?.GetNumber("microseconds")?.AsLong ?? 0));
        }
        else if (message.Has("return") || message.Has("error"))
            Answer(message, line);
        else
            throw QmpErrors.Internal($"Unknown JSON reply '{Quote(line)}'");
    }

    private void Answer(JsonObject message, ReadOnlySpan<byte> line)
    {
        QmpCall? call;
        lock (_gate)
        {
            // QEMU answers in order. An error about text that it could not read has no id.
            call = _sent.First?.Value;
            if (call is null || ReferenceEquals(call, _sending) || (message.GetString("id") is { } id ? id != call.Id : !message.Has("error")))
                throw QmpErrors.Internal($"Unexpected JSON reply '{Quote(line)}'");
            _sent.RemoveFirst();
            Send();
        }
        call.Complete(new QmpReply(call.Command, message));
    }

    private void Fail(LibvirtException error)
    {
        List<QmpCall> open;
        lock (_gate)
        {
            if (_end is not null)
                return;
            _end = error;
            open = TakeOpen();
        }
        open.ForEach(c => c.Fail(error));
    }

    private List<QmpCall> TakeOpen()
    {
        List<QmpCall> open = [_greeting, .. _sent, .. _waiting];
        _sent.Clear();
        _waiting.Clear();
        _sending = null;
        return open;
    }

    private static string Quote(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line[..Math.Min(line.Length, Quoted)]) + (line.Length > Quoted ? "..." : "");
}
