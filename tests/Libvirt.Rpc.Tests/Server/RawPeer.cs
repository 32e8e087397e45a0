using System.Buffers.Binary;
using Libvirt.Host.Sockets;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Tests.Server;

/// <summary>An end of a connection that sends and takes whole packets as bytes; every wait ends after some seconds.</summary>
internal sealed class RawPeer(SocketChannel channel) : IDisposable
{
    private const int Patience = 20_000;
    private readonly List<byte> _arrived = [];

    public SocketChannel Channel => channel;

    /// <summary>Sends everything, waiting for room.</summary>
    public void Send(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            int sent = channel.Send(bytes);
            if (sent != ByteChannel.WouldBlock)
                bytes = bytes[sent..];
            else
                Assert.NotEqual(0, SocketIo.Wait(channel.Descriptor, read: false, write: true, Patience));
        }
    }

    /// <summary>A packet from its header and what follows.</summary>
    public static byte[] Packet(MessageHeader header, params ReadOnlySpan<byte> payload)
    {
        var w = new XdrWriter();
        header.Begin(w);
        w.Raw(payload);
        MessageHeader.Finish(w);
        return w.Written.ToArray();
    }

    /// <summary>A packet of a call.</summary>
    public static byte[] Call(uint program, int procedure, uint serial, params ReadOnlySpan<byte> payload)
        => Packet(new MessageHeader(program, 1, procedure, MessageType.Call, serial, MessageStatus.Ok), payload);

    /// <summary>The next packet; null at the end of the stream.</summary>
    public byte[]? Take(int milliseconds = Patience)
    {
        while (true)
        {
            if (_arrived.Count >= 4)
            {
                int length = BinaryPrimitives.ReadInt32BigEndian([.. _arrived[..4]]);
                if (_arrived.Count >= length)
                {
                    var packet = _arrived[..length].ToArray();
                    _arrived.RemoveRange(0, length);
                    return packet;
                }
            }
            var room = new byte[65536];
            int count = channel.ReceiveWaiting(room, milliseconds);
            Assert.NotEqual(ByteChannel.WouldBlock, count);
            if (count == 0)
                return null;
            _arrived.AddRange(room.AsSpan(0, count));
        }
    }

    /// <summary>Sends a call and takes its answer; keep-alive and events in between are passed over.</summary>
    public (MessageHeader Header, byte[] Payload) Exchange(uint program, int procedure, uint serial, params ReadOnlySpan<byte> payload)
    {
        Send(Call(program, procedure, serial, payload));
        return Answer(serial);
    }

    /// <summary>Takes the answer of a call.</summary>
    public (MessageHeader Header, byte[] Payload) Answer(uint serial)
    {
        while (true)
        {
            var packet = Take() ?? throw new EndOfStreamException("the server has closed the connection");
            var header = MessageHeader.Read(packet);
            if (header.Serial == serial && header.Type is MessageType.Reply or MessageType.ReplyWithFds)
                return (header, packet[MessageHeader.Size..]);
        }
    }

    /// <summary>The error of an answer; null when it is none.</summary>
    public static ErrorRecord? Error((MessageHeader Header, byte[] Payload) answer)
        => answer.Header.Status == MessageStatus.Error ? ErrorMessage.Read(answer.Payload) : null;

    /// <summary>Opens the driver behind the server.</summary>
    public RawPeer Open(uint flags = 0)
    {
        var w = new XdrWriter();
        new RemoteConnectOpenArgs { Flags = flags }.Write(w);
        Assert.Null(Error(Exchange(RemoteProgram.Number, (int)RemoteProcedure.ConnectOpen, 1000, w.Written)));
        return this;
    }

    /// <summary>True when the other end has closed.</summary>
    public bool IsClosed()
    {
        while (Take() is not null)
        {
        }
        return true;
    }

    public void Dispose() => channel.Dispose();
}
