using System.Text.RegularExpressions;
using Libvirt.Documents.Tests.Corpus;
using Libvirt.Driver.Test;
using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Tests.Protocol;
using Libvirt.Rpc.Tests.Server;
using Libvirt.Rpc.Tests.Transports;

namespace Libvirt.Rpc.Tests.Corpus;

/// <summary>The recorded packets: every one decodes and encodes to the same bytes, and our server gives native's answers.</summary>
[Collection(SerialTests.Name)]
public sealed partial class RpcWireCorpusTests
{
    private const string Suite = "rpc-wire";

    public static TheoryData<string> Cases => RecordedPackets.Names;

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Packets_encode_to_the_same_bytes(string name)
    {
        foreach (var (_, bytes) in RecordedPackets.Of(name))
        {
            var message = new ReferenceMessage(bytes);
            var header = MessageHeader.Read(bytes);
            Assert.Equal((message.Program, message.Procedure, message.Kind, message.Serial, message.Status),
                (header.Program, header.Procedure, (int)header.Type, header.Serial, (int)header.Status));
            if (message.Body is not { } body)
            {
                Assert.True(message.Kind == 3 || message.Payload.Length == 0, $"{message.Name} has a payload of no type");
                Assert.Equal(bytes, RawPeer.Packet(header, message.Payload));
                continue;
            }
            var codec = StructureCodec.Find(body);
            var value = codec.Read(message.Payload);
            Assert.Null(StructureCodec.Difference((ReferenceStructure)ReferenceCodec.Instance.Decode(body, message.Payload)!, value));
            Assert.Equal(bytes, RawPeer.Packet(header, codec.Write(value)));
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void The_server_answers_as_native_does(string name)
    {
        using var loop = new EventLoopThread();
        using var server = WireServer.Of(flags => ConnectionOpener.Open([new TestRegistration()], "test:///default", null, flags));
        using var peer = new RawPeer(server.Connect());
        KnownDifferences.Check(Suite, name, Talk(peer, RecordedPackets.Of(name)));
    }

    /// <summary>
    /// Sends what the recorded client sent and takes the answers. A UUID that the driver picked replaces the recorded one in later packets, and is translated
    /// back for the comparison.
    /// </summary>
    private static string? Talk(RawPeer peer, (bool FromClient, byte[] Bytes)[] packets)
    {
        var picked = new Dictionary<string, string>();
        var pending = new List<ReferenceMessage>();
        foreach (var (fromClient, bytes) in packets)
        {
            if (fromClient)
            {
                peer.Send(Convert.FromHexString(picked.Aggregate(Convert.ToHexStringLower(bytes), (text, p) => text.Replace(p.Value, p.Key))));
                continue;
            }
            var expected = new ReferenceMessage(bytes);
            if (Next(peer, pending, expected) is not { } actual)
                return $"no answer to {expected.Name}, but the end of the connection";
            var (text, recorded) = (actual.Readable(), expected.Readable());
            if (actual.Name.EndsWith("CREATE_XML", StringComparison.Ordinal) || actual.Name.EndsWith("DEFINE_XML", StringComparison.Ordinal) || actual.Name.EndsWith("DEFINE_XML_FLAGS", StringComparison.Ordinal))
                foreach (var (mine, theirs) in Uuids().Matches(text).Zip(Uuids().Matches(recorded)))
                    if (mine.Groups[1].Value != theirs.Groups[1].Value)
                        picked[mine.Groups[1].Value] = theirs.Groups[1].Value;
            foreach (var (mine, theirs) in picked)
                text = text.Replace(mine, theirs).Replace(Guid.Parse(mine).ToString(), Guid.Parse(theirs).ToString());
            if (text != recorded)
                return Difference(recorded, text);
        }
        return pending.Count == 0 ? null : "unexpected: " + pending[0].Readable();
    }

    private static ReferenceMessage? Next(RawPeer peer, List<ReferenceMessage> pending, ReferenceMessage wanted)
    {
        while (true)
        {
            int at = pending.FindIndex(m => m.Serial == wanted.Serial && m.Kind == wanted.Kind);
            if (at >= 0)
            {
                var found = pending[at];
                pending.RemoveAt(at);
                return found;
            }
            if (peer.Take() is not { } packet)
                return null;
            if (MessageHeader.Read(packet).Program != Rpc.Protocol.KeepAliveProgram.Number)
                pending.Add(new(packet));
        }
    }

    private static string Difference(string expected, string actual)
    {
        var (a, b) = (expected.Split('\n'), actual.Split('\n'));
        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
            i++;
        return $"{a[0]}, line {i + 1}\n   native: {string.Join("\n           ", a.Skip(i).Take(3))}\n   ours:   {string.Join("\n           ", b.Skip(i).Take(3))}";
    }

    [GeneratedRegex("uuid: ([0-9a-f]{32})\n")]
    private static partial Regex Uuids();
}
