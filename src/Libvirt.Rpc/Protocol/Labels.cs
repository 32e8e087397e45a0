namespace Libvirt.Rpc.Protocol;

/// <summary>Security labels and models, whose texts stand in fixed arrays of C structures.</summary>
public static unsafe class Labels
{
    /// <summary>A label.</summary>
    public static RemoteDomainGetSecurityLabelRet Label(SecurityLabel label)
    {
        // SAFETY: the fixed array of a parameter is read within its size.
        return new() { Label = Wire.Characters(new ReadOnlySpan<byte>(label.Label, Constants.SecurityLabelBuflen), terminated: true), Enforcing = label.Enforcing };
    }

    /// <summary>A label.</summary>
    public static SecurityLabel Label(RemoteDomainGetSecurityLabelRet wire)
    {
        var label = new SecurityLabel { Enforcing = wire.Enforcing };
        // SAFETY: written within the array's size, with a zero at the end.
        Wire.CopyCharacters(wire.Label, new Span<byte>(label.Label, Constants.SecurityLabelBuflen));
        return label;
    }

    /// <summary>A model.</summary>
    public static RemoteNodeGetSecurityModelRet Model(SecurityModel model)
    {
        // SAFETY: the fixed arrays of a parameter are read within their sizes.
        return new()
        {
            Model = Wire.Characters(new ReadOnlySpan<byte>(model.Model, Constants.SecurityModelBuflen), terminated: true),
            Doi = Wire.Characters(new ReadOnlySpan<byte>(model.Doi, Constants.SecurityDoiBuflen), terminated: true),
        };
    }

    /// <summary>A model.</summary>
    public static SecurityModel Model(RemoteNodeGetSecurityModelRet wire)
    {
        var model = new SecurityModel();
        // SAFETY: written within the arrays' sizes, with a zero at the end.
        Wire.CopyCharacters(wire.Model, new Span<byte>(model.Model, Constants.SecurityModelBuflen));
        Wire.CopyCharacters(wire.Doi, new Span<byte>(model.Doi, Constants.SecurityDoiBuflen));
        return model;
    }
}
