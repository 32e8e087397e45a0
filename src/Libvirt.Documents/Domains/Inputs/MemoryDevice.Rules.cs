namespace Libvirt.Documents.Domains;

public sealed partial class MemoryDevice
{
    partial void OnRead(XmlPullReader reader)
    {
        if (Model == MemoryModel.VirtioPmem)
            Access ??= MemoryAccessMode.Shared;
        if (Model == MemoryModel.VirtioMem)
        {
            if (!reader.Options.SkipCompletion)
                Target.Current ??= 0;
            return;
        }
        Target.Block = Target.Requested = Target.Current = null;
    }
}
