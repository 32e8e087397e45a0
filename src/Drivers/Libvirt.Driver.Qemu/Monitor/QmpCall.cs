using System.Diagnostics;
using System.Text;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor;

/// <summary>A command on its way: begun, and waited for by whoever began it.</summary>
public sealed class QmpCall
{
    private readonly object _signal = new();
    private readonly IQmpWithdrawal? _monitor;
    private readonly long _begun = Stopwatch.GetTimestamp();
    private QmpReply? _reply;
    private LibvirtException? _failure;

    internal QmpCall(IQmpWithdrawal? monitor, string guest, string command, string id, byte[] message, IReadOnlyList<int> descriptors)
        => (_monitor, Guest, Command, Id, Message, Descriptors) = (monitor, guest, command, id, message, descriptors);

    /// <summary>A call that is answered already, for those who answer themselves.</summary>
    public static QmpCall Answered(QmpReply reply)
    {
        var call = new QmpCall(null, "", reply.Command, "", [], []);
        call.Complete(reply);
        return call;
    }

    /// <summary>The command's name.</summary>
    public string Command { get; }

    /// <summary>How long it has been under way.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(_begun);

    /// <summary>Whether the answer is there, or the monitor ended.</summary>
    public bool IsCompleted
    {
        get
        {
            lock (_signal)
                return _reply is not null || _failure is not null;
        }
    }

    internal string Guest { get; }

    internal string Id { get; }

    /// <summary>The whole command as it is sent.</summary>
    internal byte[] Message { get; }

    internal IReadOnlyList<int> Descriptors { get; }

    /// <summary>Waits for the answer. A command whose deadline has passed is not sent any more if it was not sent yet; an answer that comes later is thrown away.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_TIMEOUT, or what ended the monitor</exception>
    public QmpReply Wait(Deadline deadline)
    {
        if (QmpLoop.IsCurrentThread && !IsCompleted)
            throw QmpErrors.Internal($"'{Command}' cannot be waited for in a handler of a monitor");
        lock (_signal)
        {
            while (_reply is null && _failure is null)
                if (!System.Threading.Monitor.Wait(_signal, deadline.Milliseconds) && deadline.Left == TimeSpan.Zero)
                    break;
            if (_reply is not null)
                return _reply;
            if (_failure is not null)
                throw QmpErrors.Again(_failure);
        }
        _monitor?.Withdraw(this);
        throw QmpErrors.Overdue(Command, Guest);
    }

    /// <summary>Gives the answer up, as if a deadline had passed.</summary>
    public void Abandon()
    {
        if (!IsCompleted)
            _monitor?.Withdraw(this);
    }

    internal void Complete(QmpReply reply)
    {
        lock (_signal)
        {
            _reply = reply;
            System.Threading.Monitor.PulseAll(_signal);
        }
    }

    internal void Fail(LibvirtException failure)
    {
        lock (_signal)
        {
            _failure ??= failure;
            System.Threading.Monitor.PulseAll(_signal);
        }
    }

    /// <summary>The text of a command: native's order of members.</summary>
    internal static byte[] Format(string command, JsonObject? arguments, string id)
    {
        var message = new JsonObject().Add("execute", command);
        if (arguments is not null)
            message.Add("arguments", arguments);
        return Encoding.UTF8.GetBytes(message.Add("id", id) + "\r\n");
    }
}
