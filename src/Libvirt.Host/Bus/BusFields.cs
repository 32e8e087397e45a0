namespace Libvirt.Host.Bus;

/// <summary>What the header of a message says beyond its fixed part; "" and 0 for what it leaves out.</summary>
/// <param name="Reply">Number of the call that it answers.</param>
/// <param name="Sender">Unique name of the sender, by the bus's own word.</param>
/// <param name="Path">The object.</param>
/// <param name="Interface">The interface.</param>
/// <param name="Member">Method or signal.</param>
/// <param name="Signature">Types of the body.</param>
/// <param name="Error">Name of the error.</param>
/// <param name="Descriptors">How many descriptors came with it.</param>
internal sealed record BusFields(uint Reply, string Sender, string Path, string Interface, string Member, string Signature, string Error, uint Descriptors)
{
    private const byte PathField = 1, InterfaceField = 2, MemberField = 3, ErrorField = 4, ReplyField = 5, SenderField = 7, SignatureField = 8, DescriptorsField = 9;

    /// <summary>Reads a header from its beginning.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is malformed</exception>
    public static BusFields Read(ReadOnlyMemory<byte> header, bool isBigEndian)
    {
        var found = new BusFields(0, "", "", "", "", "", "", 0);
        var reader = new BusReader(header, isBigEndian);
        for (int i = 0; i < 3; i++)
            reader.UInt32(); // the fixed part
        for (int end = reader.BeginArray(8); reader.Position < end;)
        {
            byte field = reader.Align(8).Byte();
            string type = reader.Signature();
            switch (field, type)
            {
                case (PathField, "o"):
                    found = found with { Path = reader.Text() };
                    break;
                case (InterfaceField, "s"):
                    found = found with { Interface = reader.Text() };
                    break;
                case (MemberField, "s"):
                    found = found with { Member = reader.Text() };
                    break;
                case (ErrorField, "s"):
                    found = found with { Error = reader.Text() };
                    break;
                case (ReplyField, "u"):
                    found = found with { Reply = reader.UInt32() };
                    break;
                case (SenderField, "s"):
                    found = found with { Sender = reader.Text() };
                    break;
                case (SignatureField, "g"):
                    found = found with { Signature = reader.Signature() };
                    break;
                case (DescriptorsField, "u"):
                    found = found with { Descriptors = reader.UInt32() };
                    break;
                default:
                    reader.Skip(type);
                    break;
            }
        }
        return found;
    }
}
