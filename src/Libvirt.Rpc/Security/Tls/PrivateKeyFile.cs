using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Libvirt.Rpc.Security.Tls;

/// <summary>Joins a private key's PEM file to its certificate.</summary>
internal static class PrivateKeyFile
{
    private const string Rsa = "1.2.840.113549.1.1.1", Elliptic = "1.2.840.10045.2.1";

    /// <summary>The certificate with its key.</summary>
    /// <param name="certificate">Without key.</param>
    /// <param name="path">The key's file.</param>
    /// <param name="text">Its content.</param>
    /// <param name="task">The begin of the error.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: no key, a damaged one, an encrypted one, or one of another certificate</exception>
    public static X509Certificate2 Attach(X509Certificate2 certificate, string path, string text, string task)
    {
        string key = Find(text) ?? throw TlsErrors.Setup($"{task}: The requested data were not available. (there is no private key in '{path}')");
        if (key.StartsWith("-----BEGIN ENCRYPTED", StringComparison.Ordinal))
            throw TlsErrors.Setup($"{task}: the key in '{path}' is encrypted, and nobody can be asked for its password");
        string algorithm = certificate.GetKeyAlgorithm();
        try
        {
            switch (algorithm)
            {
                case Rsa:
                    using (var rsa = RSA.Create())
                    {
                        rsa.ImportFromPem(key);
                        return certificate.CopyWithPrivateKey(rsa);
                    }
                case Elliptic:
                    using (var elliptic = ECDsa.Create())
                    {
                        elliptic.ImportFromPem(key);
                        return certificate.CopyWithPrivateKey(elliptic);
                    }
                default:
                    throw TlsErrors.Setup($"{task}: certificates with keys of the algorithm {algorithm} are not supported; RSA and ECDSA are");
            }
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            throw TlsErrors.Setup(IsKey(key) ? $"{task}: The certificate and the given key do not match." : $"{task}: the private key in '{path}' is damaged");
        }
    }

    /// <summary>The first private key: parameters of curves and certificates may stand before it.</summary>
    private static string? Find(string text)
    {
        for (var rest = text.AsSpan(); PemEncoding.TryFind(rest, out var fields); rest = rest[fields.Location.End..])
            if (rest[fields.Label].EndsWith("PRIVATE KEY"))
                return rest[fields.Location].ToString();
        return null;
    }

    /// <summary>Whether it is a key at all, of whichever kind.</summary>
    private static bool IsKey(string key)
    {
        foreach (var make in new Func<AsymmetricAlgorithm>[] { RSA.Create, ECDsa.Create })
        {
            using var algorithm = make();
            try
            {
                algorithm.ImportFromPem(key);
                return true;
            }
            catch (Exception e) when (e is ArgumentException or CryptographicException)
            {
                // Then perhaps the other kind.
            }
        }
        return false;
    }
}
