using Libvirt.Host.Sockets;

namespace Libvirt.Driver.Qemu.Monitor;

public sealed partial class QmpMonitor
{
    /// <summary>
    /// So many commands may lie with QEMU unanswered. What a guest that hangs has not been sent can still be withdrawn, so that a command whose caller has given up is not
    /// executed an hour later.
    /// </summary>
    private const int MostUnderWay = 8;

    private readonly LinkedList<QmpCall> _waiting = [];
    private readonly LinkedList<QmpCall> _sent = [];
    private QmpCall? _sending;
    private int _sentBytes;
    private bool _exclusive; // a command with descriptors is under way: QEMU keeps one set, so it goes alone
    private bool _watchesOutput;

    /// <summary>Sends what can be sent now; under the lock. A failure is left to the loop, which sees it too.</summary>
    private void Send()
    {
        while (Next() is { } call)
        {
            while (_sentBytes < call.Message.Length)
            {
                int count = _sentBytes == 0 && call.Descriptors.Count > 0
                    ? SocketIo.SendDescriptors(Descriptor, [.. call.Descriptors], call.Message[0])
                    : SocketIo.Send(Descriptor, call.Message.AsSpan(_sentBytes));
                if (count == SocketIo.WouldBlock)
                {
                    Watch(true);
                    return;
                }
                if (count < 0)
                    return;
                _sentBytes += count;
            }
            _sending = null;
            _sentBytes = 0;
        }
        Watch(false);
    }

    private QmpCall? Next()
    {
        if (_sending is not null)
            return _sending;
        if (_sent.Count == 0)
            _exclusive = false;
        if (_waiting.First is not { Value: var call } || _exclusive || _sent.Count >= MostUnderWay || (call.Descriptors.Count > 0 && _sent.Count > 0))
            return null;
        _waiting.RemoveFirst();
        _exclusive = call.Descriptors.Count > 0;
        _sent.AddLast(call);
        return _sending = call;
    }

    private void Watch(bool output)
    {
        if (output == _watchesOutput || !_attached)
            return;
        _watchesOutput = output;
        QmpLoop.Shared.WatchOutput(this, output);
    }
}
