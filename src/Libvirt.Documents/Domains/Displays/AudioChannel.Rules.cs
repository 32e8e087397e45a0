namespace Libvirt.Documents.Domains;

public sealed partial class AudioChannel
{
    /// <summary>Fixed settings are made by the mixing engine; they are given only when they are fixed.</summary>
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (FixedSettings == true && MixingEngine != true)
            throw reader.Unsupported("fixed audio settings requires mixing engine");
    }

    partial void OnRead(XmlPullReader reader)
    {
        if (Settings is not null && FixedSettings != true)
            throw reader.Unsupported("audio settings specified without fixed settings flag");
    }
}
