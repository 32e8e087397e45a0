using Libvirt.Documents.Networks;

namespace Libvirt.Documents;

public sealed partial class NetworkDocument
{
    /// <summary>How guests reach the rest of the world; null for an isolated network.</summary>
    public ForwardMode? ForwardMode => Forward?.Mode;

    /// <summary>True when libvirt makes the bridge itself: isolated, nat, route and open networks.</summary>
    public bool OwnsBridge => ForwardMode is null or Networks.ForwardMode.Nat or Networks.ForwardMode.Route or Networks.ForwardMode.Open;

    private bool AllowsIpv6 => Ipv6 == true;

    partial void OnRead(XmlPullReader reader)
    {
        if (Name.Length == 0)
            throw reader.Error(ErrorNumber.NoName, null);
    }

    partial void OnParsed(ParseOptions options)
    {
        if (!options.SkipValidation)
            NetworkValidation.Run(this);
        if (!options.SkipCompletion)
            NetworkCompletion.Run(this);
    }
}
