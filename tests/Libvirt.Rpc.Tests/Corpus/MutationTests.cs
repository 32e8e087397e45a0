using System.Buffers.Binary;
using System.Diagnostics;
using Libvirt.Driver.Test;
using Libvirt.Rpc.Channels;
using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Tests.Protocol;
using Libvirt.Rpc.Tests.Server;
using Libvirt.Rpc.Tests.Transports;

namespace Libvirt.Rpc.Tests.Corpus;

/// <summary>
/// Recorded and generated packets with something wrong in them, against a server with the test driver. 10,000 in a run; LIBVIRT_WIRE_MUTATIONS is another number,
/// LIBVIRT_WIRE_SEED another beginning.
/// </summary>
[Collection(SerialTests.Name)]
public sealed class MutationTests
{
    private static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), out int n) ? n : otherwise;

    [Fact]
    public void The_server_lives_and_serves_others()
    {
        int seed = Number("LIBVIRT_WIRE_SEED", 1), count = Number("LIBVIRT_WIRE_MUTATIONS", 10_000);
        var random = new Random(seed);
        var packets = RecordedPackets.Packets.Where(p => p.FromClient).Select(p => p.Bytes)
            .Concat(ProcedureFacts.Calls.Where(p => p.Program is "remote" or "qemu" or "lxc").Select(p => RawPeer.Call(p.ProgramNumber, p.Number, 5, PlainValues.Encode(p.Arguments)))).ToArray();
        using var loop = new EventLoopThread();
        using var server = WireServer.Of(flags => ConnectionOpener.Open([new TestRegistration()], "test:///default", null, flags));
        using var other = new RawPeer(server.Connect()).Open();
        int before = Leaks.Descriptors();
        long slowest = 0;
        RawPeer? peer = null;
        for (int i = 0; i < count; i++)
        {
            // Ends, errors and broken lengths close a connection; some of them are opened and some are not.
            if (peer is null || i % 50 == 0)
            {
                peer?.Dispose();
                peer = new RawPeer(server.Connect());
                if (random.Next(4) > 0)
                    peer.Open();
            }
            if (!Send(peer, Mutate(random, packets)))
                peer = null;
            if (i % 20 == 0)
            {
                var watch = Stopwatch.StartNew();
                Assert.Null(RawPeer.Error(other.Exchange(RemoteProgram.Number, (int)RemoteProcedure.ConnectGetLibVersion, (uint)i)));
                slowest = Math.Max(slowest, watch.ElapsedMilliseconds);
            }
        }
        peer?.Dispose();
        Eventually.Holds(() => server.Server.Count.All == 1, $"seed {seed}: {server.Server.Count.All - 1} clients are left");
        Eventually.Holds(() => Leaks.Descriptors() == before, $"seed {seed}: {Leaks.Descriptors() - before} descriptors are left");
        Assert.InRange(slowest, 0, 2000);
    }

    /// <summary>Sends, and throws away what comes back; false when the connection is closed.</summary>
    private static bool Send(RawPeer peer, byte[] packet)
    {
        var room = new byte[65536];
        var rest = packet.AsSpan();
        try
        {
            while (rest.Length > 0)
            {
                int sent = peer.Channel.Send(rest);
                if (sent == ByteChannel.WouldBlock && peer.Channel.ReceiveWaiting(room, 1) == 0)
                    throw LibvirtException.Internal(ErrorDomain.Rpc, "closed");
                rest = sent > 0 ? rest[sent..] : rest;
            }
            int count;
            while ((count = peer.Channel.Receive(room)) > 0)
            {
            }
            if (count != 0)
                return true;
        }
        catch (LibvirtException)
        {
            // The server has closed: as good an answer as any.
        }
        peer.Dispose();
        return false;
    }

    private static byte[] Mutate(Random random, byte[][] packets)
    {
        var packet = packets[random.Next(packets.Length)].ToArray();
        for (int n = random.Next(1, 4); n > 0; n--)
            switch (random.Next(8))
            {
                case 0: packet[random.Next(packet.Length)] ^= (byte)(1 << random.Next(8)); break;
                case 1: packet[random.Next(packet.Length)] = (byte)random.Next(256); break;
                case 2: // a word of the payload, with its message still well framed
                    if (packet.Length >= MessageHeader.Size + 4)
                        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(MessageHeader.Size + random.Next((packet.Length - MessageHeader.Size) / 4) * 4), Word(random));
                    break;
                case 3: BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(random.Next(7) * 4), Word(random)); break;
                case 4: // shorter
                    packet = Framed(packet[..random.Next(MessageHeader.Size, packet.Length + 1)]);
                    break;
                case 5: // longer
                    packet = Framed([.. packet, .. new byte[random.Next(1, 64)]]);
                    break;
                case 6: // another procedure with these arguments
                    BinaryPrimitives.WriteInt32BigEndian(packet.AsSpan(12), random.Next(1, 470));
                    break;
                default: // two parts of different packets
                    var other = packets[random.Next(packets.Length)];
                    packet = Framed([.. packet[..MessageHeader.Size], .. other[MessageHeader.Size..]]);
                    break;
            }
        return packet;
    }

    private static uint Word(Random random) => random.Next(6) switch { 0 => 0, 1 => uint.MaxValue, 2 => int.MaxValue, 3 => 0x80000000, 4 => (uint)random.Next(70_000), _ => (uint)random.Next(32) };

    private static byte[] Framed(byte[] packet)
    {
        BinaryPrimitives.WriteInt32BigEndian(packet, packet.Length);
        return packet;
    }
}
