package org.openhuji.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Only one program at a time may use a data folder. The system releases the lock of a program that was killed. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new Taken(
                    "另一个 Huji 正在使用数据文件夹 %s。Another Huji is using this data folder.".formatted(folder),
                    "先停掉它，或用 --huji.data=… 换一个文件夹。Stop it first, or name another folder with --huji.data=…");
        }
        return new FolderLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Another program has the folder. */
    static final class Taken extends StorageFailure {
        private static final long serialVersionUID = 1L;

        private Taken(String message, String remedy) {
            super(message, remedy);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
