namespace Libvirt.Documents.Domains;

public sealed partial class DomainCpu
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Model?.Name is { Length: 0 })
            Model.Name = null;
        if (Model?.Name is not null && Mode is null or CpuMode.Custom)
            Model!.Fallback ??= CpuFallback.Allow;
    }

    private bool ShowsMode => true;

    private bool ShowsMatch => true;
}
