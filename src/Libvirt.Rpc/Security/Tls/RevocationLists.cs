using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Libvirt.Rpc.Security.Tls;

/// <summary>The certificates that authorities have taken back.</summary>
internal sealed class RevocationLists
{
    private readonly List<RevocationList> _lists = [];

    /// <summary>Nothing is revoked.</summary>
    public static RevocationLists None { get; } = new();

    /// <summary>Reads a PEM file of revocation lists.</summary>
    /// <param name="path">The file.</param>
    /// <param name="authorities">Whoever of these issued a list must have signed it.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: unreadable, none in it, damaged, or signed by somebody else</exception>
    public static RevocationLists Load(string path, X509Certificate2Collection authorities)
    {
        string task = $"Unable to set x509 certificate revocation list: {path}";
        var lists = new RevocationLists();
        var text = CertificateFile.Text(path, task).AsSpan();
        try
        {
            while (PemEncoding.TryFind(text, out var fields))
            {
                if (text[fields.Label] is "X509 CRL")
                    lists._lists.Add(RevocationList.Parse(Convert.FromBase64String(text[fields.Base64Data].ToString()), authorities));
                text = text[fields.Location.End..];
            }
        }
        catch (Exception e) when (e is System.Formats.Asn1.AsnContentException or CryptographicException)
        {
            throw TlsErrors.Setup($"{task}: {e.Message}");
        }
        return lists._lists.Count > 0 ? lists : throw TlsErrors.Setup($"{task}: Base64 decoding error. (there is no revocation list in it)");
    }

    /// <summary>Whether its issuer has taken the certificate back.</summary>
    public bool Contains(X509Certificate2 certificate)
    {
        foreach (var list in _lists)
            if (list.Contains(certificate))
                return true;
        return false;
    }
}
