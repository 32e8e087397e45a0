namespace Libvirt.Documents.Domains;

public sealed partial class TpmBackend
{
    /// <summary>The host's TPM, when no device is named.</summary>
    private const string DefaultDevice = "/dev/tpm0";

    partial void OnRead(XmlPullReader reader)
    {
        switch (Type)
        {
            case TpmBackendType.Passthrough:
                Device ??= DefaultDevice;
                // What an emulator would be told is nothing to a device of the host.
                (Version, PersistentState, Debug, EncryptionSecret, ActivePcrBanks, Source, Profile) = (null, null, null, null, null, null, null);
                break;
            case TpmBackendType.Emulator:
                Emulator(reader);
                break;
            case TpmBackendType.External:
                External(reader);
                break;
        }
    }

    private void Emulator(XmlPullReader reader)
    {
        if (EncryptionSecret is not null && !Uuid.TryParse(EncryptionSecret, out _))
            throw reader.Error(ErrorNumber.InternalError, $"Unable to parse secret uuid '{EncryptionSecret}'");
        if (Source is null)
            return;
        if (Source.Type is not (null or "file" or "dir"))
            throw reader.Error(ErrorDomain.Xml, ErrorNumber.XmlError, $"Invalid value for attribute 'type' in element 'source': '{Source.Type}'.");
        if (Source.Path is null)
            throw reader.XmlError("missing TPM source path");
    }

    private void External(XmlPullReader reader)
    {
        if (Source?.Type is null)
            throw reader.XmlError("missing external TPM backend source type");
        if (Source.Type != "unix")
            throw reader.XmlError("only source type 'unix' is supported for external TPM device");
        if (Source.Mode is not (null or "connect"))
            throw reader.XmlError("only 'connect' mode is supported for external TPM device");
        if (Source.Path is null)
            throw reader.XmlError("missing socket path for external TPM device");
    }
}
