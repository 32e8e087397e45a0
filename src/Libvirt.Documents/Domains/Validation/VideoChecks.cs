namespace Libvirt.Documents.Domains;

/// <summary>Graphics cards.</summary>
internal static class VideoChecks
{
    /// <summary>The guest starts with one picture.</summary>
    public static void Primary(DomainDocument domain)
    {
        bool found = false;
        foreach (var video in domain.Devices.Videos)
        {
            if (video.Model?.Primary != true)
                continue;
            if (found)
                throw DomainValidation.Unsupported("Only one primary video device is supported").About(video);
            found = true;
        }
    }

    public static void Each(DomainDocument domain)
    {
        var videos = domain.Devices.Videos;
        foreach (var video in videos)
        {
            if (video.Model is not { } model)
                continue;
            if (model.Type == VideoType.None && videos.Count > 1)
                throw DomainValidation.Unsupported("a 'none' video type must be the only video device defined for the domain").About(video);
            Check(video, model);
        }
    }

    private static void Check(VideoDevice video, VideoModel model)
    {
        bool vhostUser = video.Driver?.Name == VideoDriverName.Vhostuser, virtio = model.Type == VideoType.Virtio;
        if (vhostUser && !virtio)
            throw DomainValidation.Unsupported("'vhostuser' driver is only supported with 'virtio' device").About(video);
        if (!vhostUser && model.Acceleration?.RenderNode is not null)
            throw DomainValidation.Unsupported("unsupported rendernode accel attribute without 'vhostuser'").About(video);
        if (model.Type != VideoType.Qxl)
        {
            OnlyQxl(model.Ram, "ram", video);
            OnlyQxl(model.Vram64, "vram64", video);
            OnlyQxl(model.VgaMemory, "vgamem", video);
        }
        if (!virtio && model.Blob is not null)
            throw DomainValidation.Unsupported($"video type '{(model.Type is { } type ? VideoTypeNames.Text(type) : "default")}' does not support blob resources").About(video);
        if (!virtio)
            VirtioChecks.Absent(video.Driver?.Options, video);
    }

    private static void OnlyQxl(uint value, string name, VideoDevice video)
    {
        if (value != 0)
            throw DomainValidation.Unsupported($"{name} attribute only supported for video type qxl").About(video);
    }
}
