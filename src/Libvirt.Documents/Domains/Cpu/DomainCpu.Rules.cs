namespace Libvirt.Documents.Domains;

public sealed partial class DomainCpu
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Model?.Name is { Length: 0 })
            Model.Name = null;
        if (Model?.Name is null || Mode is not (null or CpuMode.Custom))
            return;
        Mode = CpuMode.Custom;
        Match ??= CpuMatch.Exact;
        Model.Fallback ??= CpuFallback.Allow;
    }

    private bool ShowsMode => true;

    private bool ShowsMatch => true;
}
