using Libvirt.Documents.Secrets;

namespace Libvirt.Documents;

public sealed partial class SecretDocument
{
    partial void OnParsed(ParseOptions options)
    {
        Ephemeral ??= false;
        Private ??= false;
        if (!options.SkipCompletion)
            Uuid ??= Libvirt.Uuid.NewRandom();
        if (Usage?.Type == SecretPurpose.None)
            Usage = null;
    }
}
