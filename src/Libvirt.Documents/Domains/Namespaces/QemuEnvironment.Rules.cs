namespace Libvirt.Documents.Domains.Namespaces;

public sealed partial class QemuEnvironment
{
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (Name.Length == 0)
            throw reader.Error(ErrorNumber.InternalError, "Empty qemu environment name specified");
        if (!char.IsAsciiLetter(Name[0]) && Name[0] != '_')
            throw reader.Error(ErrorNumber.InternalError, "Invalid environment name, it must begin with a letter or underscore");
        foreach (char c in Name)
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                throw reader.Error(ErrorNumber.InternalError, "Invalid environment name, it must contain only alphanumerics and underscore");
    }
}
