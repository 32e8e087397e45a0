using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Libvirt.Rpc.Security.Tls;

/// <summary>Reads PEM files.</summary>
internal static class CertificateFile
{
    private const int Limit = 16 * 1024 * 1024; // native's limit of a file of certificates

    /// <summary>All certificates of a file of authorities.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: unreadable, or none in it</exception>
    public static X509Certificate2Collection Authorities(string path)
    {
        var found = Certificates(path, Text(path, $"Unable to set x509 CA certificate: {path}"), $"Unable to import certificate list {path}");
        return found.Count > 0 ? found : throw TlsErrors.Certificate($"Unable to import certificate list {path}: there is no certificate in it");
    }

    /// <summary>The own certificate with its key, and certificates of intermediate authorities.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: a file is unreadable, holds none, or they do not belong together</exception>
    public static (X509Certificate2 Own, X509Certificate2Collection Intermediates) Identity(TlsIdentity identity, TlsRole role)
    {
        string both = $"Unable to set x509 key and certificate: {identity.Key}, {identity.Certificate}";
        string import = $"Unable to import {TlsRoles.Name(role)} certificate {identity.Certificate}";
        var certificates = Certificates(identity.Certificate, Text(identity.Certificate, both), import);
        if (certificates.Count == 0)
            throw TlsErrors.Certificate($"{import}: there is no certificate in it");
        return (PrivateKeyFile.Attach(certificates[0], identity.Key, Text(identity.Key, both), both), [.. certificates.Skip(1)]);
    }

    /// <summary>The text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="task">What could not be done without it: the begin of the error.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static string Text(string path, string task)
    {
        try
        {
            if (new FileInfo(path).Length is var length && length > Limit)
                throw TlsErrors.Setup($"{task}: '{path}' has {length} bytes, more than {Limit}");
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw TlsErrors.Setup($"{task}: Error while reading file. ('{path}': {Reason(e)})");
        }
    }

    private static string Reason(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => ErrorMessages.Errno(2), // ENOENT
        UnauthorizedAccessException => ErrorMessages.Errno(13), // EACCES
        _ => e.Message,
    };

    private static X509Certificate2Collection Certificates(string path, string text, string task)
    {
        var found = new X509Certificate2Collection();
        try
        {
            found.ImportFromPem(text);
        }
        catch (CryptographicException e)
        {
            throw TlsErrors.Certificate($"{task}: '{path}' is damaged: {e.Message}");
        }
        return found;
    }
}
