namespace Libvirt.Documents.Domains;

public sealed partial class MemoryDevice
{
    partial void OnRead(XmlPullReader reader)
    {
        if (!Target.IsRead)
            throw reader.XmlError("missing <target> element for <memory> device");
        if (Model == MemoryModel.VirtioPmem)
            Access ??= MemoryAccessMode.Shared;
        if (Model == MemoryModel.VirtioMem)
        {
            Target.Requested ??= 0;
            if (!reader.Options.SkipCompletion)
                Target.Current ??= 0;
            return;
        }
        Target.Block = Target.Requested = Target.Current = null;
    }
}
