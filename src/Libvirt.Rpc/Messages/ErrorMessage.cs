using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Rpc.Messages;

/// <summary>Errors as messages carry them.</summary>
public static class ErrorMessage
{
    /// <summary>Appends an error.</summary>
    public static void Write(XdrWriter w, ErrorRecord error) => new NetMessageError
    {
        Code = (int)error.Code,
        Domain = (int)error.Domain,
        Message = Bounded(error.Message),
        Level = (int)error.Level,
        Str1 = Bounded(error.Str1),
        Str2 = Bounded(error.Str2),
        Str3 = Bounded(error.Str3),
        Int1 = error.Int1,
        Int2 = error.Int2,
    }.Write(w);

    /// <summary>Takes an error.</summary>
    public static ErrorRecord Read(ReadOnlySpan<byte> payload)
    {
        var r = new XdrReader(payload);
        var e = NetMessageError.Read(ref r);
        return new((ErrorNumber)e.Code, (ErrorDomain)e.Domain, (ErrorLevel)e.Level, e.Message ?? "", e.Str1, e.Str2, e.Str3, e.Int1, e.Int2);
    }

    /// <summary>An error never fails to be sent: a text that quotes a document of megabytes is cut.</summary>
    private static string? Bounded(string? text) => text is { Length: > 1 << 20 } ? text[..(1 << 20)] : text;
}
