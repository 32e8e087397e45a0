namespace Libvirt.Rpc.Security.Tls;

/// <summary>The shapes of errors about certificates.</summary>
internal static class TlsErrors
{
    /// <summary>Native reports what is wrong with an own certificate without a domain.</summary>
    public static LibvirtException Certificate(string detail) => LibvirtException.Create(ErrorDomain.None, ErrorNumber.SystemError, detail);

    /// <summary>A file or setting that cannot be used.</summary>
    public static LibvirtException Setup(string detail) => LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.SystemError, detail);

    /// <summary>The peer is refused.</summary>
    public static LibvirtException Refused(string detail) => LibvirtException.Create(ErrorDomain.Rpc, ErrorNumber.AuthFailed, detail);

    /// <summary>Puts a reason behind native's text.</summary>
    public static LibvirtException With(this LibvirtException error, string reason)
        => reason.Length == 0 ? error : new(error.Error with { Message = $"{error.Error.Message} ({reason})", Str2 = $"{error.Error.Str2} ({reason})" });
}
