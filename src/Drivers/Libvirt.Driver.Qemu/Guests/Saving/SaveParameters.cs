namespace Libvirt.Driver.Qemu.Guests.Saving;

/// <summary>The parameters of virDomainSaveParams and virDomainRestoreParams.</summary>
internal sealed class SaveParameters
{
    /// <summary>Reads them.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: one is unknown or of another type</exception>
    public SaveParameters(IReadOnlyList<TypedParameter> parameters)
    {
        foreach (var parameter in parameters)
            switch (parameter.Name)
            {
                case Constants.DomainSaveParamFile:
                    File = parameter.Text;
                    break;
                case Constants.DomainSaveParamDxml:
                    Definition = parameter.Text;
                    break;
                case Constants.DomainSaveParamImageFormat:
                    Format = parameter.Text;
                    break;
                case Constants.DomainSaveParamParallelChannels:
                    throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.ArgumentUnsupported, "parallel channels need the image format 'sparse'");
                default:
                    throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"parameter '{parameter.Name}' not supported");
            }
    }

    /// <summary>The file; null when it was not named.</summary>
    public string? File { get; }

    /// <summary>Another definition; null for the guest's.</summary>
    public string? Definition { get; }

    /// <summary>How to pack; null for qemu.conf's.</summary>
    public string? Format { get; }
}
