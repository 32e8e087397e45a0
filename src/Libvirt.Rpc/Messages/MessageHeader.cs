using System.Buffers.Binary;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Messages;

/// <summary>What stands in front of every payload: 24 bytes, after the four bytes of the length.</summary>
/// <param name="Program">Which protocol.</param>
/// <param name="Version">Its version.</param>
/// <param name="Procedure">Which procedure.</param>
/// <param name="Type">Call, answer, event or stream.</param>
/// <param name="Serial">Ties answers and streams to their call.</param>
/// <param name="Status">Success, error, or more to come.</param>
public readonly record struct MessageHeader(uint Program, uint Version, int Procedure, MessageType Type, uint Serial, MessageStatus Status)
{
    /// <summary>Bytes of the length word and the header.</summary>
    public const int Size = 28;

    /// <summary>Reads the header behind a length word.</summary>
    /// <param name="message">At least <see cref="Size"/> bytes.</param>
    public static MessageHeader Read(ReadOnlySpan<byte> message) => new(
        BinaryPrimitives.ReadUInt32BigEndian(message[4..]), BinaryPrimitives.ReadUInt32BigEndian(message[8..]),
        BinaryPrimitives.ReadInt32BigEndian(message[12..]), (MessageType)BinaryPrimitives.ReadInt32BigEndian(message[16..]),
        BinaryPrimitives.ReadUInt32BigEndian(message[20..]), (MessageStatus)BinaryPrimitives.ReadInt32BigEndian(message[24..]));

    /// <summary>Begins a message; <see cref="Finish"/> ends it.</summary>
    public void Begin(XdrWriter w)
    {
        w.Clear();
        w.UInt(0);
        w.UInt(Program);
        w.UInt(Version);
        w.Int(Procedure);
        w.Int((int)Type);
        w.UInt(Serial);
        w.Int((int)Status);
    }

    /// <summary>Writes the length in front.</summary>
    public static void Finish(XdrWriter w) => w.Patch(0, (uint)w.Length);
}
