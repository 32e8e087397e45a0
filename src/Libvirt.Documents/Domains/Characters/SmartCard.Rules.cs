namespace Libvirt.Documents.Domains;

public sealed partial class SmartCard
{
    private const int CertificateCount = 3;

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Mode != SmartCardMode.Passthrough)
            Backend.Type = null;
        else if (Backend.Type is null)
            throw reader.Error(ErrorNumber.XmlError, "passthrough mode requires a character device type attribute");
    }

    partial void OnRead(XmlPullReader reader)
    {
        if (Mode != SmartCardMode.HostCertificates)
            return;
        if (Certificates.Count != CertificateCount)
            throw reader.XmlError("host-certificates mode needs exactly three certificates");
        if (Database is not null && !Database.StartsWith('/'))
            throw reader.XmlError($"expecting absolute path: {Database}");
    }
}
