// Forms the replica set and makes the user of our programs. May be repeated. Run by mongosh as the root user, connected to the first member.
const { APP_USER, APP_PASSWORD, APP_DATABASES } = process.env;

function isFormed() {
  try {
    return rs.status().ok === 1;
  } catch (error) {
    if (error.codeName === 'NotYetInitialized') return false;
    throw error;
  }
}

if (!isFormed()) {
  const hosts = ['mongo-1:27017', 'mongo-2:27017', 'mongo-3:27017'];
  // The first member has the root user and is to be the first primary: the others copy from it.
  rs.initiate({
    _id: 'rs0',
    members: hosts.map((host, _id) => ({ _id, host, priority: _id === 0 ? 2 : 1 })),
  });
}

while (!db.hello().isWritablePrimary) sleep(500);

const admin = db.getSiblingDB('admin');
const roles = APP_DATABASES.split(',').map((name) => ({ role: 'readWrite', db: name }));
if (admin.getUser(APP_USER) === null) admin.createUser({ user: APP_USER, pwd: APP_PASSWORD, roles });
else admin.updateUser(APP_USER, { pwd: APP_PASSWORD, roles });
print(`Replica set formed; user ${APP_USER} may use ${APP_DATABASES}`);
