using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Messages;

namespace Libvirt.Rpc.Server;

/// <summary>What goes to a client: sent at once by whoever has it, kept when the client does not take it.</summary>
public sealed partial class ServerClient
{
    private readonly object _output = new();
    private readonly Queue<(byte[] Data, int End, Descriptor? Descriptor)> _waiting = new();
    private int _sentOfFirst;
    private int _unsent;

    /// <summary>Bytes that wait for the client.</summary>
    public int Unsent => Volatile.Read(ref _unsent);

    /// <summary>Told, on the reactor's thread, when everything was sent.</summary>
    public event Action? Drained;

    /// <summary>Sends a whole message; from any thread. When the client takes nothing it is kept, within limits.</summary>
    public void Send(ReadOnlySpan<byte> message, List<Descriptor>? descriptors = null)
    {
        bool watch = false;
        try
        {
            lock (_output)
            {
                if (Volatile.Read(ref _closed))
                    return;
                if (_waiting.Count == 0)
                    message = SendNow(message);
                if (message.Length > 0 || (descriptors?.Count > 0 && !SendNow(descriptors)))
                    Keep(message, descriptors);
                watch = _unsent > 0 || Channel.HasUnsent;
                if (_unsent > ServerLimits.MaxUnsent)
                    throw LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.Rpc, $"the client lets {_unsent} bytes pile up");
            }
        }
        catch (LibvirtException error)
        {
            Log.Debug($"client {Id} at {Address}: {error.Message}", "ServerClient.Send");
            Close();
            return;
        }
        if (watch)
            Watch();
    }

    private ReadOnlySpan<byte> SendNow(ReadOnlySpan<byte> message)
    {
        while (message.Length > 0)
        {
            int sent = Channel.Send(message);
            if (sent == ByteChannel.WouldBlock)
                break;
            message = message[sent..];
        }
        return message;
    }

    /// <summary>Sends descriptors; those that were sent leave the list and are closed.</summary>
    private bool SendNow(List<Descriptor> descriptors)
    {
        while (descriptors.Count > 0)
        {
            if (!Channel.SendDescriptor(descriptors[0].Number))
                return false;
            descriptors[0].Dispose();
            descriptors.RemoveAt(0);
        }
        return true;
    }

    private void Keep(ReadOnlySpan<byte> message, List<Descriptor>? descriptors)
    {
        if (message.Length > 0)
        {
            var data = MessageMemory.Rent(message.Length);
            message.CopyTo(data);
            _waiting.Enqueue((data, message.Length, null));
            _unsent += message.Length;
        }
        foreach (var descriptor in descriptors ?? [])
        {
            _waiting.Enqueue(([], 0, descriptor));
            _unsent++;
        }
        descriptors?.Clear();
    }

    private void FlushOutput()
    {
        bool drained;
        lock (_output)
        {
            if (_closed || !Channel.Flush())
                return;
            while (_waiting.TryPeek(out var first))
            {
                if (first.Descriptor is { } descriptor)
                {
                    if (!Channel.SendDescriptor(descriptor.Number))
                        break;
                    descriptor.Dispose();
                    _waiting.Dequeue();
                    _unsent--;
                    continue;
                }
                int sent = Channel.Send(first.Data.AsSpan(_sentOfFirst, first.End - _sentOfFirst));
                if (sent == ByteChannel.WouldBlock)
                    break;
                _unsent -= sent;
                _sentOfFirst += sent;
                if (_sentOfFirst < first.End)
                    continue;
                _waiting.Dequeue();
                _sentOfFirst = 0;
                MessageMemory.Return(first.Data);
            }
            drained = _waiting.Count == 0;
        }
        Watch();
        if (!drained)
            return;
        Drained?.Invoke();
        if (!IsPaused)
            PostRead();
    }

    private void DropOutput()
    {
        foreach (var (data, _, descriptor) in _waiting)
        {
            descriptor?.Dispose();
            MessageMemory.Return(data);
        }
        _waiting.Clear();
        _unsent = _sentOfFirst = 0;
    }
}
