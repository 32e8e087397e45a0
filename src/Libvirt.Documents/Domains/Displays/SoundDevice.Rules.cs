namespace Libvirt.Documents.Domains;

public sealed partial class SoundDevice
{
    private const uint DefaultStreams = 2;

    /// <summary>Each model has its own options; those of others say nothing.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (Model is not (SoundModel.Ich6 or SoundModel.Ich9))
            Codecs.Clear();
        if (Model != SoundModel.Usb)
            MultiChannel = null;
        if (Model == SoundModel.Virtio)
        {
            if (Streams == 0)
                Streams = DefaultStreams;
            return;
        }
        Streams = 0;
        Driver = null;
    }
}
