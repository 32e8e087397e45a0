namespace Libvirt.Host.Bus;

/// <summary>A method of a service.</summary>
/// <param name="Destination">The service's name on the bus.</param>
/// <param name="Path">The object.</param>
/// <param name="Interface">The interface.</param>
/// <param name="Member">The method.</param>
/// <param name="Signature">Types of its arguments, "" for none.</param>
public sealed record BusCall(string Destination, string Path, string Interface, string Member, string Signature)
{
    private const byte LittleEndian = (byte)'l', Call = 1, MayStartService = 0, Version = 1;
    private const byte PathField = 1, InterfaceField = 2, MemberField = 3, DestinationField = 6, SignatureField = 8;

    /// <summary>The message.</summary>
    /// <param name="serial">Not 0; the answer refers to it.</param>
    /// <param name="arguments">The arguments, written from their own start; null for none.</param>
    internal BusWriter Encode(uint serial, BusWriter? arguments)
    {
        var message = new BusWriter().Byte(LittleEndian).Byte(Call).Byte(MayStartService).Byte(Version).UInt32((uint)(arguments?.Length ?? 0)).UInt32(serial);
        var fields = message.BeginArray(8);
        message.Byte(PathField).Signature("o").Text(Path);
        message.Align(8).Byte(InterfaceField).Signature("s").Text(Interface);
        message.Align(8).Byte(MemberField).Signature("s").Text(Member);
        message.Align(8).Byte(DestinationField).Signature("s").Text(Destination);
        if (Signature.Length > 0)
            message.Align(8).Byte(SignatureField).Signature("g").Signature(Signature);
        message.EndArray(fields).Align(8);
        return arguments is null ? message : message.Append(arguments);
    }
}
