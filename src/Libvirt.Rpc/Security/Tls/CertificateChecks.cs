using System.Security.Cryptography.X509Certificates;

namespace Libvirt.Rpc.Security.Tls;

/// <summary>What a certificate itself must say to be used as authority, server or client: the checks of own certificates and of the peer's.</summary>
internal static class CertificateChecks
{
    private const string AnyPurpose = "2.5.29.37.0";

    private static readonly LogSource Log = new("rpc.nettlscert");

    /// <summary>Checks a certificate of a server or client.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="name">Its file, or "[session]" for the peer's.</param>
    /// <param name="role">What it is used as.</param>
    /// <returns>what is wrong, or null</returns>
    public static string? Check(X509Certificate2 certificate, string name, TlsRole role)
        => CheckTime(certificate, $"The {TlsRoles.Name(role)} certificate {name}")
        ?? (Find<X509BasicConstraintsExtension>(certificate) is { CertificateAuthority: true }
            ? $"The certificate {name} basic constraints show a CA, but we need one for a {TlsRoles.Name(role)}" : null)
        ?? CheckUsage(certificate, name, X509KeyUsageFlags.DigitalSignature, "digital signature")
        ?? CheckPurpose(certificate, name, role);

    /// <summary>Checks the certificate that a peer sent.</summary>
    /// <returns>what is wrong, or null</returns>
    public static string? CheckPeer(X509Certificate2 certificate, TlsRole role) => Check(certificate, "[session]", role);

    /// <summary>Checks the certificate of an authority.</summary>
    /// <returns>what is wrong, or null</returns>
    public static string? CheckAuthority(X509Certificate2 certificate, string name)
        => CheckTime(certificate, $"The CA certificate {name}")
        ?? Find<X509BasicConstraintsExtension>(certificate) switch
        {
            null => $"The certificate {name} is missing basic constraints for a CA",
            { CertificateAuthority: false } => $"The certificate {name} basic constraints do not show a CA",
            _ => null,
        }
        ?? CheckUsage(certificate, name, X509KeyUsageFlags.KeyCertSign, "certificate signing");

    private static string? CheckTime(X509Certificate2 certificate, string subject)
    {
        var now = DateTime.UtcNow;
        return certificate.NotAfter.ToUniversalTime() < now ? subject + " has expired"
            : certificate.NotBefore.ToUniversalTime() > now ? subject + " is not yet active" : null;
    }

    /// <summary>A usage that is not marked critical is advice: native warns only.</summary>
    private static string? CheckUsage(X509Certificate2 certificate, string name, X509KeyUsageFlags needed, string text)
    {
        if (Find<X509KeyUsageExtension>(certificate) is not { } usage || usage.KeyUsages.HasFlag(needed))
            return null;
        string wrong = $"Certificate {name} usage does not permit {text}";
        if (usage.Critical)
            return wrong;
        Log.Warning($"{wrong}");
        return null;
    }

    private static string? CheckPurpose(X509Certificate2 certificate, string name, TlsRole role)
    {
        if (Find<X509EnhancedKeyUsageExtension>(certificate) is not { } purposes)
            return null;
        foreach (var purpose in purposes.EnhancedKeyUsages)
            if (purpose.Value == AnyPurpose || purpose.Value == TlsRoles.Purpose(role))
                return null;
        string wrong = $"Certificate {name} purpose does not allow use for with a TLS {TlsRoles.Name(role)}";
        if (purposes.Critical)
            return wrong;
        Log.Warning($"{wrong}");
        return null;
    }

    private static T? Find<T>(X509Certificate2 certificate) where T : X509Extension
    {
        foreach (var extension in certificate.Extensions)
            if (extension is T found)
                return found;
        return null;
    }
}
